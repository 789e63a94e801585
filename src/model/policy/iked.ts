import type { IkeConfig, IkeConfigStatement, IkedDocument, NssStackConfigStatement } from "../../documents/iked";
import { attributeOf, type Attribute } from "./attribute";

/** A stack as a client of network security services. */
export interface NssClientModel {
  readonly statement: NssStackConfigStatement;
  /** Name of the stack as a client; undefined where it is the default systemname_stackname. */
  readonly clientName: string | undefined;
  /** Whether certificates of the stack are those of the server, not those of the key ring of IKED. */
  readonly usesCertificateService: boolean;
}

/**
 * The IKE daemon of a system, which serves all stacks of it.
 *
 * @see IP Configuration Reference (V2R2, V2R4), IkeConfig statement
 */
export class IkedModel {
  /** IkeConfig in effect; undefined when the file has none, so that all values are defaults. */
  readonly statement: IkeConfigStatement | undefined;
  /** Key ring of IKED as user/ring or ring; undefined where NoKeyRing is given. */
  readonly keyRing: Attribute<string | undefined>;
  readonly fips140: Attribute<boolean>;
  /** Labels of certificate authorities that peers are told of. */
  readonly supportedCertAuth: readonly string[];
  /** The network security services servers, the first one first. */
  readonly nssServers: readonly NonNullable<IkeConfig["networkSecurityServer"]>[];
  private readonly clients = new Map<string, NssClientModel>();

  constructor(
    readonly file: string,
    readonly document: IkedDocument,
  ) {
    for (const statement of document.statements) {
      // The last IkeConfig of the file counts, and the last NssStackConfig of a stack.
      if (statement.keyword === "IkeConfig") this.statement = statement;
      else if (statement.keyword === "NssStackConfig" && statement.value.name !== undefined) {
        const { name, clientName, serviceType } = statement.value;
        const usesCertificateService = serviceType?.includes("Cert") === true;
        this.clients.set(name.toUpperCase(), { statement, clientName, usesCertificateService });
      }
    }
    const value: Partial<IkeConfig> = this.statement?.value ?? {};
    this.keyRing =
      value.noKeyRing === true && value.keyRing === undefined
        ? { name: "KeyRing", value: undefined, defaulted: false }
        : attributeOf("KeyRing", value.keyRing, "iked/keyring");
    this.fips140 = attributeOf("FIPS140", value.fips140, false);
    this.supportedCertAuth = value.supportedCertAuth ?? [];
    this.nssServers = [value.networkSecurityServer, value.networkSecurityServerBackup].flatMap(
      (server) => server ?? [],
    );
  }

  /** A stack as a client of network security services; undefined when it is none. */
  nssClient(stack: string): NssClientModel | undefined {
    return this.clients.get(stack.toUpperCase());
  }
}
