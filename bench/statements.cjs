"use strict";
/** The profile statements of a DVIPA as resources of a peer: each on its stack, with the operands as properties. */
const { PORT, stacks } = require("./shape.cjs");

function statementsOf({ id, address, owner, backups, targets }) {
  return [
    {
      stack: owner,
      id: `${id}-define`,
      kind: "VipaDefine",
      spec: { moveable: "IMMEDIATE", mask: "255.255.255.255", addresses: [address] },
    },
    ...backups.map(({ stack, rank }) => ({
      stack,
      id: `${id}-backup-${rank}`,
      kind: "VipaBackup",
      spec: { rank, addresses: [address] },
    })),
    {
      stack: owner,
      id: `${id}-distribute`,
      kind: "VipaDistribute",
      spec: {
        method: "SERVERWLM",
        dvipa: address,
        ports: [PORT],
        destinations: targets.map((target) => stacks[target].dynamicXcf),
      },
    },
  ];
}

module.exports = { statementsOf };
