/**
 * Where clouds hand credentials to whoever asks from inside a machine. Sources: the instance
 * metadata documentation of Amazon EC2, ECS and EKS, Azure (IMDS, WireServer, Arc), Google
 * Compute Engine, Alibaba Cloud, Tencent Cloud, Oracle, DigitalOcean, Hetzner, OpenStack, and
 * "Accessing the Kubernetes API from a Pod".
 */
export const metadataHosts: ReadonlySet<string> = new Set([
  '169.254.169.254',
  '169.254.170.2',
  '169.254.170.23',
  '168.63.129.16',
  '100.100.100.200',
  'fd00:ec2::254',
  'fd00:ec2::23',
  'fd20:ce::254',
  'metadata.google.internal',
  'metadata.goog',
  'metadata.tencentyun.com',
  'instance-data',
  'instance-data.ec2.internal',
  'kubernetes.default',
  'kubernetes.default.svc',
  'kubernetes.default.svc.cluster.local',
]);

/** Paths that only metadata services answer, whatever the host is written as. */
export const metadataPaths: readonly string[] = [
  '/latest/meta-data/',
  '/latest/api/token',
  '/latest/dynamic/instance-identity',
  '/latest/user-data',
  '/metadata/instance',
  '/metadata/identity/',
  '/computemetadata/v1',
  '/opc/v1/',
  '/opc/v2/',
  '/metadata/v1.json',
  '/hetzner/v1/metadata',
  '/openstack/latest/',
];
