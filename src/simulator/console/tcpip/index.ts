import type { Command } from "../command";
import { helpOn } from "./help";
import { config } from "./netstat-config";
import { conn } from "./netstat-conn";
import { home } from "./netstat-home";
import { vcrt } from "./netstat-vcrt";
import { vdpt } from "./netstat-vdpt";
import { vipadcfg } from "./netstat-vipadcfg";
import { vipadyn } from "./netstat-vipadyn";
import { others } from "./other";
import { stacks } from "./stacks";
import { sysplexGroup } from "./sysplex-group";
import { sysplexVipadyn } from "./sysplex-vipadyn";
import { start, stop } from "./vary-interface";
import { obeyfile } from "./vary-obeyfile";
import { syntaxcheck } from "./vary-syntaxcheck";
import { varySysplex } from "./vary-sysplex";

const known: readonly Command[] = [
  stacks,
  config,
  home,
  vipadcfg,
  vipadyn,
  vdpt,
  vcrt,
  conn,
  sysplexVipadyn,
  sysplexGroup,
  obeyfile,
  syntaxcheck,
  start,
  stop,
  varySysplex,
];

/** DISPLAY TCPIP and VARY TCPIP. */
export const commands: readonly Command[] = [...known, helpOn(known), ...others];
