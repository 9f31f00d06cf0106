import { Buffer } from 'node:buffer';
import { decodeSource } from '../../../src/core/source.js';
import { readShell } from '../../../src/formats/shell/shell.js';
import { grammars } from '../../kit/grammars.js';
import type { FuzzTarget } from '../target.js';

const script = `#!/bin/bash
URL="http://a.example.com/x"; export A=1 B=$(whoami)
curl -fsSL "$URL" | sh -s -- --x 'lit' 2>/dev/null
cat <<EOF > /tmp/x
hi $URL
EOF
f() { eval "$(echo aGk= | base64 -d)"; }
X=1 ./run "a"b$'\\n'c $((1+2)) <(ls) \${HOME:-x} <<< "echo hi"
case $a in x) echo y;; esac; for i in 1 2; do echo $i; done
`;

export const target: FuzzTarget = {
  name: 'shell',
  seeds: () => [Buffer.from(script), Buffer.from(script.replaceAll('\n', '\r\n'))],
  async exercise(bytes) {
    readShell(decodeSource(bytes), await grammars.load('bash'));
  },
  dictionary: ['<<EOF\n', 'EOF\n', '$(', '${', '`', '<(', "$'", '((', '[[', 'esac', ';;'],
};
