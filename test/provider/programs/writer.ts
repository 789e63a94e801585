import { ConflictError } from "../../../src/provider/errors";
import { Place } from "../../../src/provider/place";
import { SimulatedTarget } from "../../../src/provider/simulated-target";
import { Activation } from "../../../src/provider/target";

/** Writes, deletes and activates members of a simulated target until it is killed, or `rounds` times. */
async function main(directory: string, rounds: number): Promise<void> {
  const target = new SimulatedTarget(directory);
  for (let round = 0; round < rounds; round++) {
    const place = Place.ofDataset("SYSA", `TCPIP.PROFILE(M${round % 3})`);
    const mark = `${process.pid}-${round}`;
    const text = `BEGIN ${mark}\n${`; ${mark}\n`.repeat(500 + (round % 7) * 300)}END ${mark}\n`;
    try {
      const etag = (await target.read(place))?.etag;
      if (etag !== undefined && round % 11 === 10) await target.delete(place, etag);
      else await target.write(place, text, { kind: "profile", ifMatch: etag });
      if (round % 4 === 3) await target.activate(new Activation("SYSA", "stack", "TCPIP"), [place]);
    } catch (error) {
      // The other writers change and delete the same members.
      if (!(error instanceof ConflictError) && !String(error).includes("does not exist")) throw error;
    }
    if (round === 0) process.stdout.write("ready\n");
  }
}

void main(process.argv[2]!, Number(process.argv[3] ?? Infinity));
