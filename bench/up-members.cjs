"use strict";
/** Pulumi program: members on the simulated target. */
const { Member } = require("cdkplex/provider");
const { members } = require("./up-texts.cjs");

const target = { kind: "simulated", directory: "target" };
for (const { system, dataset, content } of members) {
  const file = `${system}/${dataset}`;
  new Member(`${system}-${dataset}`, { target, sysplex: "PLEX1", system, file, kind: "profile", dataset, content });
}
