"use strict";
/** The 300 members that `up` deploys: on each of 30 systems the profiles of ten stacks, some 40 lines each. */

const SYSTEMS = 30;
const STACKS = 10;
const COUNT = SYSTEMS * STACKS;

function profile(system, stack) {
  const dvipas = Array.from({ length: 16 }, (_, i) => `172.${16 + stack}.${system}.${i + 1}`);
  return [
    "GLOBALCONFIG XCFGRPID 21",
    `IPCONFIG SYSPLEXROUTING DYNAMICXCF 10.1.${stack}.${system + 1}/24 1`,
    "VIPADYNAMIC",
    ...dvipas.map((address) => `  VIPADEFINE MOVEABLE IMMEDIATE 255.255.255.255 ${address}`),
    ...dvipas.map((address) => `  VIPADISTRIBUTE DISTMETHOD SERVERWLM ${address} PORT 443 DESTIP ALL`),
    "ENDVIPADYNAMIC",
    "",
  ].join("\n");
}

const members = Array.from({ length: COUNT }, (_, i) => {
  const system = `SYS${String(Math.floor(i / STACKS) + 1).padStart(2, "0")}`;
  const stack = `TCPIP${i % STACKS}`;
  return { place: `${system}:${stack}.PROFILE(${system})`, content: profile(Math.floor(i / STACKS), i % STACKS) };
});

module.exports = { COUNT, members };
