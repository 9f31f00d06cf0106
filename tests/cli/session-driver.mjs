// Runs the built command again and again in one process, as `Session` asks: the start of Node and of all that a
// command loads would else be most of the time of tests that ask for many decisions.
const [main] = process.argv.slice(2);

/** What would be written to a stream, until the end of a run. */
function captured(stream) {
  let text = '';
  stream.write = (piece, encoding, done) => {
    text += piece;
    (typeof encoding === 'function' ? encoding : done)?.();
    return true;
  };
  return () => text;
}

process.on('message', async ({ run, args, env, cwd }) => {
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  process.chdir(cwd);
  process.argv = [process.execPath, main, ...args];
  process.exitCode = undefined;
  const [stdout, stderr] = [captured(process.stdout), captured(process.stderr)];
  // The entry alone is loaded anew: it runs when it is imported.
  await import(`${main}?${run}`);
  // A process of its own would end here, and with it what listens.
  for (const stream of [process.stdout, process.stderr]) stream.removeAllListeners('error');
  process.send({ code: process.exitCode ?? 0, signal: null, stdout: stdout(), stderr: stderr() });
});
