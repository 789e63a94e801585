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
import { swsa009 } from "./swsa009";
import { swsa010 } from "./swsa010";
import { swsa011 } from "./swsa011";
import { swsa012 } from "./swsa012";
import { swsa013 } from "./swsa013";
import { swsa014 } from "./swsa014";
import { swsa015 } from "./swsa015";
import { swsa016 } from "./swsa016";
import { swsa017 } from "./swsa017";
import { swsa018 } from "./swsa018";
import { swsa019 } from "./swsa019";
import { swsa020 } from "./swsa020";
import { swsa021 } from "./swsa021";
import { swsa022 } from "./swsa022";
import { swsa023 } from "./swsa023";
import { swsa024 } from "./swsa024";
import { swsa101 } from "./swsa101";
import { swsa102 } from "./swsa102";
import { swsa103 } from "./swsa103";
import { swsa104 } from "./swsa104";
import { swsa105 } from "./swsa105";
import { swsa106 } from "./swsa106";
import { swsa107 } from "./swsa107";
import { swsa108 } from "./swsa108";
import { swsa109 } from "./swsa109";
import { swsa110 } from "./swsa110";
import { swsa111 } from "./swsa111";
import { swsa112 } from "./swsa112";
import { swsa113 } from "./swsa113";
import { swsa114 } from "./swsa114";
import { swsa115 } from "./swsa115";
import { swsa116 } from "./swsa116";
import { swsa117 } from "./swsa117";
import { swsa118 } from "./swsa118";
import { swsa119 } from "./swsa119";
import { swsa120 } from "./swsa120";
import { swsa121 } from "./swsa121";
import { swsa122 } from "./swsa122";
import { swsa123 } from "./swsa123";
import { swsa124 } from "./swsa124";
import { swsa125 } from "./swsa125";
import { swsa126 } from "./swsa126";
import { swsa127 } from "./swsa127";
import { swsa128 } from "./swsa128";
import { swsa201 } from "./swsa201";
import { swsa202 } from "./swsa202";
import { swsa203 } from "./swsa203";
import { swsa204 } from "./swsa204";
import { swsa205 } from "./swsa205";
import { swsa206 } from "./swsa206";
import { swsa207 } from "./swsa207";
import { swsa208 } from "./swsa208";
import { swsa209 } from "./swsa209";
import { swsa210 } from "./swsa210";
import { swsa211 } from "./swsa211";
import { swsa212 } from "./swsa212";
import { swsa213 } from "./swsa213";
import { swsa214 } from "./swsa214";
import { swsa215 } from "./swsa215";
import { swsa217 } from "./swsa217";
import { swsa218 } from "./swsa218";
import { swsa219 } from "./swsa219";
import { swsa220 } from "./swsa220";
import { swsa221 } from "./swsa221";
import { swsa224 } from "./swsa224";
import { swsa225 } from "./swsa225";
import { swsa301 } from "./swsa301";
import { swsa302 } from "./swsa302";
import { swsa303 } from "./swsa303";
import { swsa304 } from "./swsa304";
import { swsa305 } from "./swsa305";
import { swsa306 } from "./swsa306";
import { swsa307 } from "./swsa307";
import { swsa308 } from "./swsa308";
import { swsa309 } from "./swsa309";
import { swsa310 } from "./swsa310";
import { swsa311 } from "./swsa311";
import { swsa312 } from "./swsa312";
import { swsa313 } from "./swsa313";
import { swsa314 } from "./swsa314";
import { swsa315 } from "./swsa315";
import { swsa316 } from "./swsa316";
import { swsa401 } from "./swsa401";
import { swsa402 } from "./swsa402";
import { swsa403 } from "./swsa403";
import { swsa405 } from "./swsa405";
import { swsa406 } from "./swsa406";
import { swsa407 } from "./swsa407";
import { swsa408 } from "./swsa408";
import { swsa409 } from "./swsa409";
import { swsa410 } from "./swsa410";
import { swsa411 } from "./swsa411";
import { swsa412 } from "./swsa412";
import { swsa413 } from "./swsa413";
import { swsa414 } from "./swsa414";
import { swsa415 } from "./swsa415";
import { swsa416 } from "./swsa416";
import { swsa417 } from "./swsa417";
import { swsa418 } from "./swsa418";
import { swsa419 } from "./swsa419";
import { swsa420 } from "./swsa420";
import { swsa421 } from "./swsa421";
import { swsa422 } from "./swsa422";
import { swsa423 } from "./swsa423";
import { swsa424 } from "./swsa424";
import { swsa426 } from "./swsa426";

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
  swsa009,
  swsa010,
  swsa011,
  swsa012,
  swsa013,
  swsa014,
  swsa015,
  swsa016,
  swsa017,
  swsa018,
  swsa019,
  swsa020,
  swsa021,
  swsa022,
  swsa023,
  swsa024,
  swsa101,
  swsa102,
  swsa103,
  swsa104,
  swsa105,
  swsa106,
  swsa107,
  swsa108,
  swsa109,
  swsa110,
  swsa111,
  swsa112,
  swsa113,
  swsa114,
  swsa115,
  swsa116,
  swsa117,
  swsa118,
  swsa119,
  swsa120,
  swsa121,
  swsa122,
  swsa123,
  swsa124,
  swsa125,
  swsa126,
  swsa127,
  swsa128,
  swsa201,
  swsa202,
  swsa203,
  swsa204,
  swsa205,
  swsa206,
  swsa207,
  swsa208,
  swsa209,
  swsa210,
  swsa211,
  swsa212,
  swsa213,
  swsa214,
  swsa215,
  swsa217,
  swsa218,
  swsa219,
  swsa220,
  swsa221,
  swsa224,
  swsa225,
  swsa301,
  swsa302,
  swsa303,
  swsa304,
  swsa305,
  swsa306,
  swsa307,
  swsa308,
  swsa309,
  swsa310,
  swsa311,
  swsa312,
  swsa313,
  swsa314,
  swsa315,
  swsa316,
  swsa401,
  swsa402,
  swsa403,
  swsa405,
  swsa406,
  swsa407,
  swsa408,
  swsa409,
  swsa410,
  swsa411,
  swsa412,
  swsa413,
  swsa414,
  swsa415,
  swsa416,
  swsa417,
  swsa418,
  swsa419,
  swsa420,
  swsa421,
  swsa422,
  swsa423,
  swsa424,
  swsa426,
];
