"use strict";
/** Pulumi program: as many dynamic resources with the same texts, that do nothing. */
const { dynamic } = require("@pulumi/pulumi");
const { members } = require("./up-texts.cjs");

const nothing = {
  async create(inputs) {
    return { id: inputs.place, outs: inputs };
  },
};
class Nothing extends dynamic.Resource {
  constructor(name, args) {
    super(nothing, name, args);
  }
}
for (const member of members) new Nothing(member.place, member);
