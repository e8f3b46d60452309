import type { HeaderPolicy } from '../config/policy.ts';

export interface HostFile {
  /** Name in the web root, or the ending of the name beside it. */
  name: string;
  text: string;
}

/** What an operator may decide. */
export interface HostSettings {
  /** Tenant of Microsoft Entra ID whose users may sign in; without it everybody with an account may. */
  tenant?: string;
}

/** A host or server for a built edition. */
export interface Host {
  title: string;
  /** Whether its files belong into the web root; otherwise they are beside it, for a server that an operator runs. */
  inside: boolean;
  /** Whether its files can require a sign-in; otherwise the operator has to arrange it. */
  signsIn: boolean;
  /**
   * Renders its files.
   * @throws Error when a limit of the host is broken
   */
  files(policy: HeaderPolicy, settings: HostSettings): HostFile[];
}
