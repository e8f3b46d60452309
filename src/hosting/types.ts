import type { HeaderPolicy } from '../config/policy.ts';

/** A file that a host reads. */
export interface HostFile {
  /** Name in the web root, or the ending of the name beside it. */
  name: string;
  text: string;
}

/** What an operator may decide. */
export interface HostSettings {
  /** Tenant of Microsoft Entra ID whose people may sign in; without it everybody with an account may. */
  tenant?: string;
}

/** A way to serve a built edition. */
export interface Host {
  title: string;
  /** Whether its files go into the web root; else they lie beside it, for a server that an operator runs. */
  inside: boolean;
  /** Whether its files can ask for a sign-in; else the operator has to see to it. */
  signsIn: boolean;
  /**
   * Renders its files.
   * @throws Error when a limit of the host is broken
   */
  files(policy: HeaderPolicy, settings: HostSettings): HostFile[];
}
