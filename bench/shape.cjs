"use strict";
/** The sysplex that `synth` and `check` are measured with, as plain data, so that every peer builds the same. */

const STACKS = 32;
const BACKUP_RANKS = [200, 100];
const TARGETS = 3;
const PORT = 443;

const about =
  `${STACKS} stacks on ${STACKS} systems; each DVIPA is a VIPADEFINE on its owner, ${BACKUP_RANKS.length} VIPABACKUPs with ranks ` +
  `and a VIPADISTRIBUTE SERVERWLM PORT ${PORT} to ${TARGETS} targets; every tenth is secured`;

const stacks = Array.from({ length: STACKS }, (_, i) => ({
  system: `SYS${String(i + 1).padStart(2, "0")}`,
  sysclone: String(i + 1).padStart(2, "0"),
  dynamicXcf: `10.1.1.${i + 1}`,
}));

/** Numbers stand for stacks. */
function dvipas(count) {
  return Array.from({ length: count }, (_, i) => {
    const after = (n) => (i + n) % STACKS;
    return {
      id: `d${i}`,
      address: `172.16.${Math.floor(i / 250)}.${(i % 250) + 1}`,
      owner: after(0),
      backups: BACKUP_RANKS.map((rank, n) => ({ stack: after(n + 1), rank })),
      targets: Array.from({ length: TARGETS }, (_, n) => after(n + 1)),
      secured: i % 10 === 0,
    };
  });
}

module.exports = { PORT, about, dvipas, stacks };
