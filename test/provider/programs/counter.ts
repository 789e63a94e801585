import { ConflictError } from "../../../src/provider/errors";
import { Place } from "../../../src/provider/place";
import { SimulatedTarget } from "../../../src/provider/simulated-target";

/** Adds one to the number in a member `times` times, again and again until it is not changed in between. */
async function main(directory: string, times: number): Promise<void> {
  const target = new SimulatedTarget(directory);
  const place = Place.ofDataset("SYSA", "TCPIP.COUNT");
  for (let done = 0; done < times;) {
    const current = (await target.read(place))!;
    try {
      await target.write(place, `${Number(current.text) + 1}\n`, { kind: "text", ifMatch: current.etag });
      done += 1;
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
    }
  }
}

void main(process.argv[2]!, Number(process.argv[3]));
