"use strict";
/**
 * Sample: how many events a second a machine runs, while the systems of an assembly fail and come back one after the other, and
 * before each a further client negotiates a tunnel with each secured DVIPA. Arguments: DIRECTORY.
 */
const { performance } = require("node:perf_hooks");
const { Assembly } = require("cdkplex/model");
const { Machine } = require("cdkplex/simulator");
const { PORT } = require("./shape.cjs");
const { report } = require("./report.cjs");

const [directory] = process.argv.slice(2);
const machine = Machine.of(Assembly.read(directory));
machine.start();
const secured = machine.model.protectedDvipas.map(({ address }) => address);
let events = 0;
const settle = () => {
  while (machine.step()) events++;
};

const start = performance.now();
machine.model.systems.forEach(({ name }, i) => {
  for (const dvipa of secured) machine.connect({ client: `198.51.100.${i + 1}`, dvipa, port: PORT });
  settle();
  machine.failSystem(name);
  settle();
  machine.startSystem(name);
  settle();
});
const seconds = (performance.now() - start) / 1000;
report({ seconds, events, perSecond: events / seconds });
