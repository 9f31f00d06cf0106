import { microsoft, page, type Documentation } from '../documentation.js';

/** Where a cloud hands credentials to whoever asks from inside a machine. */
export interface MetadataService {
  readonly cloud: string;
  readonly documentation: readonly Documentation[];
  readonly hosts?: string;
  /** Paths that only metadata services answer, whatever the host is written as; lower case. */
  readonly paths?: string;
  /** Names of request headers that only they want. */
  readonly headers?: string;
  /** Headers with their values, whole. */
  readonly headerTexts?: readonly string[];
  /** Ports on the machine itself. */
  readonly localPorts?: string;
}

export const metadataServices: readonly MetadataService[] = [
  {
    cloud: 'aws',
    documentation: [
      page(
        'Amazon EC2 docs: Instance metadata',
        'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-metadata.html',
      ),
      page(
        'Amazon ECS docs: Task IAM role',
        'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html',
      ),
      page(
        'Amazon EKS docs: Pod Identity',
        'https://docs.aws.amazon.com/eks/latest/userguide/pod-id-how-it-works.html',
      ),
    ],
    hosts:
      '169.254.169.254 169.254.170.2 169.254.170.23 fd00:ec2::254 fd00:ec2::23 instance-data instance-data.ec2.internal',
    paths:
      '/latest/meta-data /latest/api/token /latest/dynamic/instance-identity /latest/user-data /meta-data/iam /iam/security-credentials',
    headers: 'x-aws-ec2-metadata-token x-aws-ec2-metadata-token-ttl-seconds',
  },
  {
    cloud: 'azure',
    documentation: [
      microsoft(
        'Azure docs: Instance Metadata Service',
        'azure/virtual-machines/instance-metadata-service',
      ),
      microsoft('Azure docs: WireServer', 'azure/virtual-network/what-is-ip-address-168-63-129-16'),
      microsoft(
        'Azure docs: Managed identities in App Service',
        'azure/app-service/overview-managed-identity',
      ),
      microsoft(
        'Azure docs: Managed identity on Arc servers',
        'azure/azure-arc/servers/managed-identity-authentication',
      ),
    ],
    hosts: '168.63.129.16',
    paths: '/metadata/instance /metadata/identity /metadata/attested /metadata/scheduledevents',
    headers: 'x-identity-header',
    headerTexts: ['metadata:true', 'metadata: true'],
    localPorts: '40342 50342',
  },
  {
    cloud: 'gcp',
    documentation: [
      page(
        'Google Cloud docs: VM metadata',
        'https://cloud.google.com/compute/docs/metadata/overview',
      ),
    ],
    hosts: 'fd20:ce::254 metadata.google.internal metadata.goog',
    paths: '/computemetadata/v1 /computemetadata/v1beta1',
    headers: 'metadata-flavor x-google-metadata-request',
  },
  {
    cloud: 'alibaba',
    documentation: [
      page(
        'Alibaba Cloud docs: ECS instance metadata',
        'https://www.alibabacloud.com/help/en/ecs/user-guide/view-instance-metadata',
      ),
    ],
    hosts: '100.100.100.200',
    paths: '/ram/security-credentials',
    headers: 'x-aliyun-ecs-metadata-token x-aliyun-ecs-metadata-token-ttl-seconds',
  },
  {
    cloud: 'tencent',
    documentation: [
      page(
        'Tencent Cloud docs: CVM instance metadata',
        'https://www.tencentcloud.com/document/product/213/4934',
      ),
    ],
    hosts: 'metadata.tencentyun.com',
    paths: '/cam/security-credentials',
  },
  {
    cloud: 'oracle',
    documentation: [
      page(
        'Oracle Cloud docs: Instance metadata',
        'https://docs.oracle.com/iaas/Content/Compute/Tasks/gettingmetadata.htm',
      ),
    ],
    paths: '/opc/v1/ /opc/v2/',
    headerTexts: ['bearer oracle', 'authorization: bearer oracle', 'authorization:bearer oracle'],
  },
  {
    cloud: 'others',
    documentation: [
      page(
        'DigitalOcean docs: Droplet metadata',
        'https://docs.digitalocean.com/reference/api/metadata/',
      ),
      page(
        'Hetzner Cloud docs: Server metadata',
        'https://docs.hetzner.cloud/reference/cloud#server-metadata',
      ),
      page(
        'OpenStack docs: Metadata service',
        'https://docs.openstack.org/nova/latest/user/metadata.html',
      ),
      page('IBM Cloud docs: VPC metadata', 'https://cloud.ibm.com/docs/vpc?topic=vpc-imd-about'),
    ],
    paths: '/metadata/v1.json /hetzner/v1/metadata /openstack/latest /instance_identity/v1/token',
  },
  {
    cloud: 'kubernetes',
    documentation: [
      page(
        'Kubernetes docs: Accessing the API from a Pod',
        'https://kubernetes.io/docs/tasks/run-application/access-api-from-pod/',
      ),
    ],
    hosts: 'kubernetes.default kubernetes.default.svc kubernetes.default.svc.cluster.local',
  },
];

function all(of: (service: MetadataService) => string | undefined): string[] {
  return metadataServices.flatMap((service) => of(service)?.split(' ') ?? []);
}

export const metadataHosts: ReadonlySet<string> = new Set(all(({ hosts }) => hosts));
export const metadataPaths: readonly string[] = all(({ paths }) => paths);
export const metadataHeaders: ReadonlySet<string> = new Set(all(({ headers }) => headers));
export const metadataHeaderTexts: ReadonlySet<string> = new Set(
  metadataServices.flatMap(({ headerTexts }) => headerTexts ?? []),
);
export const metadataLocalPorts: ReadonlySet<string> = new Set(all(({ localPorts }) => localPorts));
