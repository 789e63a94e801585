import { doc001, doc002, doc003, doc004, doc005 } from "./doc";
import { doc006, doc007, doc008, doc009 } from "./doc-texts";
import { inp001 } from "./inp001";
import { inp002 } from "./inp002";
import type { Rule } from "./rule";
import { swsa001 } from "./swsa001";
import { swsa002 } from "./swsa002";
import { swsa003 } from "./swsa003";
import { swsa004 } from "./swsa004";
import { swsa005 } from "./swsa005";
import { swsa006 } from "./swsa006";
import { swsa007 } from "./swsa007";
import { swsa008 } from "./swsa008";
import { swsa010 } from "./swsa010";
import { swsa011 } from "./swsa011";
import { swsa102 } from "./swsa102";
import { swsa103 } from "./swsa103";
import { swsa105 } from "./swsa105";
import { swsa107 } from "./swsa107";
import { swsa110 } from "./swsa110";
import { swsa111 } from "./swsa111";
import { swsa112 } from "./swsa112";
import { swsa113 } from "./swsa113";
import { swsa114 } from "./swsa114";
import { swsa115 } from "./swsa115";
import { swsa116 } from "./swsa116";
import { swsa201 } from "./swsa201";
import { swsa202 } from "./swsa202";
import { swsa203 } from "./swsa203";
import { swsa204 } from "./swsa204";
import { swsa205 } from "./swsa205";
import { swsa206 } from "./swsa206";
import { swsa304 } from "./swsa304";

/** Every rule, by code. */
export const rules: readonly Rule[] = [
  doc001,
  doc002,
  doc003,
  doc004,
  doc005,
  doc006,
  doc007,
  doc008,
  doc009,
  inp001,
  inp002,
  swsa001,
  swsa002,
  swsa003,
  swsa004,
  swsa005,
  swsa006,
  swsa007,
  swsa008,
  swsa010,
  swsa011,
  swsa102,
  swsa103,
  swsa105,
  swsa107,
  swsa110,
  swsa111,
  swsa112,
  swsa113,
  swsa114,
  swsa115,
  swsa116,
  swsa201,
  swsa202,
  swsa203,
  swsa204,
  swsa205,
  swsa206,
  swsa304,
];
