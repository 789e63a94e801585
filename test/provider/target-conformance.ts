import { ConflictError, TargetError } from "../../src/provider/errors";
import { Place } from "../../src/provider/place";
import { Activation, type Target } from "../../src/provider/target";

/** Opens a target that holds nothing yet. Each handle is one user of it. */
export type OpenTarget = () => Promise<() => Target>;

const PROFILE = Place.ofDataset("SYSA", "TCPIP.PROFILE(SYSA)");
const CONF = Place.ofFile("SYSA", "/etc/pagent.conf");
const kind = "profile" as const;

/** What every target does. */
export function describeTarget(name: string, open: OpenTarget): void {
  describe(`${name} as a target`, () => {
    let handle: () => Target;
    let target: Target;

    beforeEach(async () => {
      handle = await open();
      target = handle();
    });

    const textAt = async (place: Place) => (await target.read(place))?.text;

    test.each([PROFILE, Place.ofDataset("SYSA", "TCPIP.DATA"), CONF])(
      "GIVEN nothing at %s WHEN it is read THEN there is none; WHEN it is written THEN every user reads it, with the ETag of the write",
      async (place) => {
        expect(await target.read(place)).toBeUndefined();
        const etag = await target.write(place, "ONE\nTWO\n", { kind });
        expect(await handle().read(place)).toEqual({ text: "ONE\nTWO\n", etag });
      },
    );

    test("GIVEN a text WHEN another is written THEN the ETag is another; WHEN the first is written again THEN it is the first", async () => {
      const first = await target.write(PROFILE, "ONE\n", { kind });
      const second = await target.write(PROFILE, "TWO\n", { kind, ifMatch: first });
      const third = await target.write(PROFILE, "ONE\n", { kind, ifMatch: second });
      expect(second).not.toBe(first);
      expect(third).toBe(first);
    });

    test("GIVEN a text WHEN it is written as if there were none THEN that is refused, and the text is as it was", async () => {
      await target.write(PROFILE, "ONE\n", { kind });
      await expect(target.write(PROFILE, "TWO\n", { kind })).rejects.toThrow(ConflictError);
      expect(await textAt(PROFILE)).toBe("ONE\n");
    });

    test("GIVEN a text that somebody changed WHEN it is written or deleted with the old ETag THEN that is refused, and the change stays", async () => {
      const old = await target.write(PROFILE, "ONE\n", { kind });
      await handle().write(PROFILE, "TWO\n", { kind, ifMatch: old });
      await expect(target.write(PROFILE, "THREE\n", { kind, ifMatch: old })).rejects.toThrow(ConflictError);
      await expect(target.delete(PROFILE, old)).rejects.toThrow(ConflictError);
      expect(await textAt(PROFILE)).toBe("TWO\n");
    });

    test("GIVEN a text that somebody deleted WHEN it is written with its ETag THEN that is refused, and it is not made again", async () => {
      const etag = await target.write(PROFILE, "ONE\n", { kind });
      await handle().delete(PROFILE, etag);
      await expect(target.write(PROFILE, "TWO\n", { kind, ifMatch: etag })).rejects.toThrow(ConflictError);
      expect(await target.read(PROFILE)).toBeUndefined();
    });

    test("GIVEN a text WHEN it is deleted THEN it is gone; WHEN it is deleted again THEN nothing happens", async () => {
      const etag = await target.write(CONF, "ONE\n", { kind: "pagent" });
      await target.delete(CONF, etag);
      expect(await target.read(CONF)).toBeUndefined();
      await expect(target.delete(CONF, etag)).resolves.toBeUndefined();
    });

    test("GIVEN many users with the same ETag WHEN all write at once THEN one of them does, and the others are refused", async () => {
      const etag = await target.write(PROFILE, "ZERO\n", { kind });
      const texts = Array.from({ length: 12 }, (_, index) => `TEXT ${index}\n`);
      const results = await Promise.allSettled(
        texts.map((text) => handle().write(PROFILE, text, { kind, ifMatch: etag })),
      );
      const winners = texts.filter((_, index) => results[index]!.status === "fulfilled");
      expect(winners).toHaveLength(1);
      expect(await textAt(PROFILE)).toBe(winners[0]);
      for (const result of results)
        if (result.status === "rejected") expect(result.reason).toBeInstanceOf(ConflictError);
    });

    test("GIVEN many users WHEN each writes a member of its own at once THEN all are written", async () => {
      const places = Array.from({ length: 40 }, (_, index) => Place.ofDataset("SYSA", `TCPIP.PROFILE(M${index})`));
      await Promise.all(places.map((place) => handle().write(place, `${place.name}\n`, { kind })));
      for (const place of places) expect(await textAt(place)).toBe(`${place.name}\n`);
    });

    test("GIVEN texts of systems, members and paths that look alike WHEN one is deleted THEN the others stay", async () => {
      const places = [
        Place.ofDataset("SYSA", "ETC(X)"),
        Place.ofDataset("SYSB", "ETC(X)"),
        Place.ofDataset("SYSA", "ETC.X"),
        Place.ofFile("SYSA", "/ETC/X"),
        Place.ofFile("SYSA", "/%ETC/X"),
        Place.ofFile("SYSA", "/etc/X"),
      ];
      const etags = [];
      for (const place of places) etags.push(await target.write(place, `${place.toString()}\n`, { kind }));
      await target.delete(places[0]!, etags[0]!);
      expect(await target.read(places[0]!)).toBeUndefined();
      for (const place of places.slice(1)) expect(await textAt(place)).toBe(`${place.toString()}\n`);
    });

    test("GIVEN a partitioned data set WHEN a sequential one of its name is written or read THEN that is refused, and the other way round", async () => {
      await target.write(PROFILE, "ONE\n", { kind });
      const sequential = Place.ofDataset("SYSA", "TCPIP.PROFILE");
      await expect(target.write(sequential, "TWO\n", { kind })).rejects.toThrow(TargetError);
      await expect(target.read(sequential)).rejects.toThrow(TargetError);
      await target.write(Place.ofDataset("SYSA", "TCPIP.DATA"), "ONE\n", { kind });
      await expect(target.write(Place.ofDataset("SYSA", "TCPIP.DATA(M)"), "TWO\n", { kind })).rejects.toThrow(
        TargetError,
      );
      expect(await textAt(PROFILE)).toBe("ONE\n");
    });

    test("GIVEN records with trailing blanks and a last one that does not end WHEN written to a data set THEN the blanks are gone, and it ends", async () => {
      await target.write(PROFILE, "ONE  \n\n TWO", { kind });
      expect(await textAt(PROFILE)).toBe("ONE\n\n TWO\n");
    });

    test("GIVEN lines with trailing blanks WHEN written to a z/OS UNIX file THEN they are kept", async () => {
      await target.write(CONF, "one  \n\n two", { kind: "pagent" });
      expect(await textAt(CONF)).toBe("one  \n\n two");
    });

    test("GIVEN an empty text WHEN written THEN the member exists and is empty", async () => {
      await target.write(PROFILE, "", { kind });
      expect(await textAt(PROFILE)).toBe("");
    });

    test.each([
      ["vtam", 80],
      ["cfrm", 80],
      ["profile", 256],
      ["obeyfile", 256],
    ] as const)(
      "GIVEN a data set for %s WHEN a record has more than %i characters THEN the line is named, and nothing is written",
      async (of, limit) => {
        const fits = `ONE\n${"X".repeat(limit)}\n`;
        const etag = await target.write(PROFILE, fits, { kind: of });
        const long = target.write(PROFILE, `${fits}${"X".repeat(limit + 1)}\n`, { kind: of, ifMatch: etag });
        await expect(long).rejects.toThrow(
          `Line 3 of SYSA:TCPIP.PROFILE(SYSA) has ${limit + 1} characters. Expected at most ${limit}`,
        );
        expect(await textAt(PROFILE)).toBe(fits);
      },
    );

    test("GIVEN a z/OS UNIX file WHEN a line is very long THEN it is written", async () => {
      const text = `${"x".repeat(100_000)}\n`.repeat(10);
      await target.write(CONF, text, { kind: "pagent" });
      expect(await textAt(CONF)).toBe(text);
    });

    test.each([
      ["ONE\n  €\n", "Line 2, column 3", "U+20AC"],
      ["A \u0007", "Line 1, column 3", "U+0007"],
      ["ONE\nTWO 🙂", "Line 2, column 5", "U+1F642"],
    ])(
      "GIVEN %j WHEN written THEN the character that IBM-1047 does not have is named with line and column",
      async (text, where, character) => {
        await expect(target.write(PROFILE, text, { kind })).rejects.toThrow(
          `${where} of SYSA:TCPIP.PROFILE(SYSA) has the character ${character}`,
        );
        expect(await target.read(PROFILE)).toBeUndefined();
      },
    );

    test("GIVEN the characters of IBM-1047 WHEN written THEN they are read back", async () => {
      const text = "; Zürich [a] {b} |¬^~ ÄÖÜß\n";
      await target.write(PROFILE, text, { kind });
      expect(await textAt(PROFILE)).toBe(text);
    });

    describe("and what is in effect", () => {
      const stack = new Activation("SYSA", "stack", "TCPIP");
      const id = PROFILE.toString();

      test("GIVEN nothing was activated THEN nothing is in effect, and taking it out of effect does nothing", async () => {
        expect(await target.inEffect(stack)).toBeUndefined();
        await expect(target.deactivate(stack)).resolves.toBeUndefined();
      });

      test("GIVEN a profile WHEN the stack is started THEN every user sees its ETag in effect, also after the profile changes", async () => {
        const etag = await target.write(PROFILE, "ONE\n", { kind });
        expect(await target.activate(stack, [PROFILE])).toEqual({ [id]: etag });
        const changed = await target.write(PROFILE, "TWO\n", { kind, ifMatch: etag });
        expect(await handle().inEffect(stack)).toEqual({ [id]: etag });
        await target.activate(stack, [PROFILE]);
        expect(await handle().inEffect(stack)).toEqual({ [id]: changed });
      });

      test("GIVEN a stack in effect WHEN it is started with a text that is missing THEN that is refused, and what was in effect stays", async () => {
        const etag = await target.write(PROFILE, "ONE\n", { kind });
        await target.activate(stack, [PROFILE]);
        await expect(target.activate(stack, [PROFILE, CONF])).rejects.toThrow(
          "SYSA:stack(TCPIP) cannot be put into effect: SYSA:/etc/pagent.conf does not exist",
        );
        expect(await target.inEffect(stack)).toEqual({ [id]: etag });
      });

      test("GIVEN two stacks in effect WHEN one is taken out of effect THEN the other stays", async () => {
        await target.write(PROFILE, "ONE\n", { kind });
        const other = new Activation("SYSA", "stack", "TCPIPB");
        await target.activate(stack, [PROFILE]);
        await target.activate(other, [PROFILE]);
        await target.deactivate(stack);
        expect(await target.inEffect(stack)).toBeUndefined();
        expect(await target.inEffect(other)).toBeDefined();
      });

      test("GIVEN a CFRM policy in effect WHEN another is started THEN the sysplex has that one, and ending the first does not end it", async () => {
        const policies = ["POL1", "POL2"].map((name) => Place.ofDataset("PLEX1", `SYS1.CFRM.CNTL(${name})`));
        const [one, two] = ["POL1", "POL2"].map((name) => new Activation("PLEX1", "cfrm", name)) as [
          Activation,
          Activation,
        ];
        for (const place of policies) await target.write(place, `${place.name}\n`, { kind: "cfrm" });
        await target.activate(one, [policies[0]!]);
        await target.activate(two, [policies[1]!]);
        expect(await target.inEffect(one)).toBeUndefined();
        await target.deactivate(one);
        expect(Object.keys((await target.inEffect(two))!)).toEqual([policies[1]!.toString()]);
      });
    });
  });
}
