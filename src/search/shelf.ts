/** The files of an index, as the build writes them and browsers read them. */
import type { SearchKind, ShelfName } from './kinds.ts';

/** A page found. */
export interface Entry {
  kind: SearchKind;
  url: string;
  title: string;
  summary: string;
}

/** Document, weight, document, weight, …: documents as steps from the one before, weights from 1 to `MOST`. */
export type Postings = number[];
export const MOST = 31;

/** `/search/<locale>.json`, the only file whose name does not change with its content. */
export type Shelves = Record<ShelfName, string>;

/** One index. Small ones hold everything themselves, large ones name files that hold it in parts. */
export interface ShelfFile {
  /** How many documents there are. */
  size: number;
  /** All terms, sorted, joined by spaces. */
  terms: string;
  /** The postings of all terms, or for each file the number of its first term. */
  postings: Postings[] | Part[];
  /** The documents, or files that hold `perFile` of them each. */
  entries: Entry[] | string[];
  perFile: number;
  /** Index of the kind of each document, one digit to base 36, and the kinds. */
  kinds: string;
  kindIds: string[];
  /** Files by the last digits of a phone number: those digits count `phoneDigits`. */
  phones: string[];
  phoneDigits: number;
}

/** A file of postings and the number of its first term. */
export interface Part {
  from: number;
  href: string;
}

/** Phone numbers of one file: digits and documents. */
export type Phones = [digits: string, documents: number[]][];
