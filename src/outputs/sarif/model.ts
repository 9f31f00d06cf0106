/**
 * The part of SARIF 2.1.0 (OASIS Standard, with errata 01) that Assay writes; section numbers are
 * those of the standard. Names are the standard's own.
 */
export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly Run[];
}

export type Level = 'note' | 'warning' | 'error';

/** 3.11: plain text, in which `[`, `]`, `{` and `}` mean something, and GitHub-flavoured Markdown. */
export interface Message {
  readonly text: string;
  readonly markdown?: string;
}

/** 3.14 */
export interface Run {
  readonly tool: { readonly driver: ToolComponent };
  readonly automationDetails: { readonly id: string; readonly description: Message };
  readonly columnKind: 'utf16CodeUnits';
  readonly originalUriBaseIds: Readonly<Record<string, { readonly description: Message }>>;
  readonly invocations: readonly Invocation[];
  readonly artifacts: readonly Artifact[];
  readonly taxonomies: readonly ToolComponent[];
  readonly results: readonly Result[];
  readonly properties: Properties;
}

export type Properties = Readonly<Record<string, unknown>>;

/** 3.19 */
export interface ToolComponent {
  readonly name: string;
  readonly organization?: string;
  readonly semanticVersion?: string;
  readonly informationUri?: string;
  readonly shortDescription?: Message;
  readonly isComprehensive?: boolean;
  readonly supportedTaxonomies?: readonly ComponentReference[];
  readonly rules?: readonly ReportingDescriptor[];
  readonly notifications?: readonly ReportingDescriptor[];
  readonly taxa?: readonly ReportingDescriptor[];
  readonly properties?: Properties;
}

export interface ComponentReference {
  readonly name: string;
  readonly index: number;
}

/** 3.52 */
export interface TaxonReference {
  readonly id: string;
  readonly index: number;
  readonly toolComponent: ComponentReference;
}

/** 3.49 */
export interface ReportingDescriptor {
  readonly id: string;
  readonly name?: string;
  readonly shortDescription?: Message;
  readonly fullDescription?: Message;
  readonly help?: Message;
  readonly helpUri?: string;
  readonly defaultConfiguration?: { readonly level: Level };
  /** 3.53 */
  readonly relationships?: readonly {
    readonly target: TaxonReference;
    readonly kinds: readonly string[];
  }[];
  readonly properties?: Properties;
}

/** 3.20 */
export interface Invocation {
  readonly executionSuccessful: boolean;
  readonly exitCode: number;
  readonly exitCodeDescription: string;
  readonly toolExecutionNotifications: readonly Notification[];
}

/** 3.58 */
export interface Notification {
  readonly descriptor: { readonly id: string; readonly index: number };
  readonly level: Level;
  readonly message: Message;
  readonly locations?: readonly Location[];
}

/** 3.24 */
export interface Artifact {
  readonly location: ArtifactLocation;
  readonly parentIndex?: number;
  readonly length?: number;
  readonly mimeType?: string;
  readonly roles?: readonly string[];
  readonly hashes?: Readonly<Record<string, string>>;
  readonly properties?: Properties;
}

/** 3.4 */
export interface ArtifactLocation {
  readonly uri: string;
  readonly uriBaseId?: string;
  readonly index?: number;
}

/** 3.28 */
export interface Location {
  readonly id?: number;
  readonly physicalLocation: {
    readonly artifactLocation: ArtifactLocation;
    readonly region?: Region;
  };
  readonly logicalLocations?: readonly {
    readonly name: string;
    readonly fullyQualifiedName: string;
    readonly kind?: string;
  }[];
  readonly message?: Message;
  readonly properties?: Properties;
}

/** 3.30 */
export interface Region {
  readonly startLine?: number;
  readonly startColumn?: number;
  readonly byteOffset?: number;
  readonly byteLength?: number;
}

/** 3.38 */
export interface ThreadFlowLocation {
  readonly location: Location;
  readonly executionOrder: number;
  readonly importance: 'important' | 'essential';
  /** 3.38.8, in its own words. */
  readonly kinds?: readonly ('acquire' | 'taint' | 'danger')[];
}

/** 3.27 */
export interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: Level;
  readonly message: Message;
  readonly locations: readonly Location[];
  readonly relatedLocations?: readonly Location[];
  readonly codeFlows?: readonly {
    readonly threadFlows: readonly { readonly locations: readonly ThreadFlowLocation[] }[];
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly baselineState?: 'new' | 'unchanged';
  /** 3.27.23 */
  readonly suppressions?: readonly {
    readonly kind: 'external';
    readonly status: 'accepted';
    readonly justification: string;
  }[];
  /** 3.27.8 */
  readonly taxa?: readonly TaxonReference[];
  readonly properties: Properties;
}
