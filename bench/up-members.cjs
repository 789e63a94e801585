"use strict";
/** Pulumi program: members on the simulated target. */
const { Member } = require("cdkplex/provider");
const { members } = require("./up-texts.cjs");

const target = { kind: "simulated", directory: "target" };
for (const { place, content } of members) new Member(place, { target, place, kind: "profile", content });
