/** The subset of the profile language for chevrotain. */
import { EmbeddedActionsParser, Lexer, createToken } from "chevrotain";
import subset from "./subset.cjs";

const Word = createToken({ name: "Word", pattern: /[A-Za-z@#$][A-Za-z0-9@#$]*/ });
const Address = createToken({ name: "Address", pattern: /\d+\.\d+\.\d+\.\d+/ });
const Bytes = createToken({ name: "Bytes", pattern: /\d+[Kk]/ });
const Integer = createToken({ name: "Integer", pattern: /\d+/ });
const Blank = createToken({ name: "Blank", pattern: /[ \t\r\n]+/, group: Lexer.SKIPPED, line_breaks: true });
const Comment = createToken({ name: "Comment", pattern: /;[^\n]*/, group: Lexer.SKIPPED });

/** What a keyword can be, besides itself. */
const categories = [];
function category(name) {
  const token = createToken({ name, pattern: Lexer.NA });
  categories.push(token);
  return token;
}
const IpconfigFlag = category("IpconfigFlag");
const IpconfigNumber = category("IpconfigNumber");
const TcpconfigFlag = category("TcpconfigFlag");
const TcpconfigNumber = category("TcpconfigNumber");
const PortFlag = category("PortFlag");
const Protocol = category("Protocol");
const Move = category("Move");
const Method = category("Method");
const DistributeFlag = category("DistributeFlag");
const DistributeNumber = category("DistributeNumber");
const Truth = category("Truth");

/** The keywords by their notation, and what they stand for by category. */
const meanings = new Map();
function mean(notation, category, meaning) {
  if (!meanings.has(notation)) meanings.set(notation, new Map());
  if (category !== undefined) meanings.get(notation).set(category, meaning);
}
const operands = (category, table) => Object.entries(table).forEach(([name, meaning]) => mean(name, category, meaning));
const words = (category, names) => names.forEach((name) => mean(name, category, name.toUpperCase()));

const STATEMENTS = ["IPCONFIG", "TCPCONFIG", "PORT", "HOME", "VIPADynamic", "ENDVIPADynamic"];
const SUBSTATEMENTS = ["VIPADEFine", "VIPABackup", "VIPADISTribute"];
const OPERANDS = ["SENDGarbage", "BIND", "MOVEable", "DISTMethod", "DESTIP", "ALL"];
for (const name of [...STATEMENTS, ...SUBSTATEMENTS, ...OPERANDS]) mean(name);
operands(IpconfigFlag, subset.ipconfigFlags);
operands(IpconfigNumber, subset.ipconfigNumbers);
operands(TcpconfigFlag, subset.tcpconfigFlags);
operands(TcpconfigNumber, subset.tcpconfigNumbers);
words(Truth, subset.booleans);
operands(PortFlag, subset.portFlags);
words(Protocol, subset.protocols);
words(Move, subset.moves);
operands(DistributeFlag, subset.distributeFlags);
operands(DistributeNumber, subset.distributeNumbers);
words(Method, subset.methods);

const capitalsOf = (notation) => /^[^a-z]*/.exec(notation)[0];

/** VIPAD (VIPADYNAMIC) comes after VIPADEF, and TTL after TTLS: the first that fits is taken. */
const keywords = new Map(
  [...meanings]
    .sort(([a], [b]) => capitalsOf(b).length - capitalsOf(a).length)
    .map(([notation, of]) => {
      const capitals = capitalsOf(notation);
      const rest = [...notation.slice(capitals.length)].reduceRight((inner, letter) => `(?:${letter}${inner})?`, "");
      const pattern = new RegExp(capitals + rest, "i");
      const token = createToken({
        name: notation.toUpperCase(),
        pattern,
        longer_alt: Word,
        categories: [...of.keys()],
      });
      return [notation, Object.assign(token, { meaning: of })];
    }),
);
const [Ipconfig, Tcpconfig, Port, Home, VipaDynamic, EndVipaDynamic] = STATEMENTS.map((name) => keywords.get(name));
const [VipaDefine, VipaBackup, VipaDistribute] = SUBSTATEMENTS.map((name) => keywords.get(name));
const [SendGarbage, Bind, Moveable, DistMethod, DestIp, All] = OPERANDS.map((name) => keywords.get(name));

const tokens = [Blank, Comment, Address, Bytes, Integer, ...keywords.values(), Word, ...categories];

const NONE = [];

/** Reads what the lexer found. Alternatives are made once, so the operands being read stand in `value`. */
class ProfileParser extends EmbeddedActionsParser {
  value = {};

  constructor(options) {
    super(tokens, { maxLookahead: 1, ...options });
    const statements = [
      { ALT: () => this.SUBRULE(this.vipaDynamic) },
      { ALT: () => this.SUBRULE(this.port) },
      { ALT: () => this.SUBRULE(this.home) },
      { ALT: () => this.SUBRULE(this.ipconfig) },
      { ALT: () => this.SUBRULE(this.tcpconfig) },
    ];
    this.document = this.RULE("document", () => {
      const document = [];
      this.MANY(() => document.push(this.OR(statements)));
      return document;
    });

    const ipconfigOperands = [
      { ALT: () => this.flag(IpconfigFlag) },
      { ALT: () => this.number(this.CONSUME(IpconfigNumber), IpconfigNumber, this.CONSUME(Integer)) },
    ];
    const ipconfigOperand = () => this.OR(ipconfigOperands);
    this.ipconfig = this.RULE("ipconfig", () => {
      const value = (this.value = {});
      this.CONSUME(Ipconfig);
      this.MANY(ipconfigOperand);
      return { keyword: "IPCONFIG", value, children: NONE };
    });

    const byteCounts = [{ ALT: () => this.CONSUME(Integer) }, { ALT: () => this.CONSUME(Bytes) }];
    const tcpconfigOperands = [
      { ALT: () => this.flag(TcpconfigFlag) },
      { ALT: () => this.number(this.CONSUME(TcpconfigNumber), TcpconfigNumber, this.OR1(byteCounts)) },
      {
        ALT: () => {
          this.CONSUME(SendGarbage);
          this.value.sendGarbage = this.meaning(this.CONSUME(Truth), Truth);
        },
      },
    ];
    const tcpconfigOperand = () => this.OR(tcpconfigOperands);
    this.tcpconfig = this.RULE("tcpconfig", () => {
      const value = (this.value = {});
      this.CONSUME(Tcpconfig);
      this.MANY(tcpconfigOperand);
      return { keyword: "TCPCONFIG", value, children: NONE };
    });

    this.port = this.RULE("port", () => {
      const children = [];
      this.CONSUME(Port);
      this.MANY(() => children.push(this.SUBRULE(this.portEntry)));
      return { keyword: "PORT", value: {}, children };
    });
    const portOptions = [
      { ALT: () => this.flag(PortFlag) },
      {
        ALT: () => {
          this.CONSUME(Bind);
          this.value.bind = this.CONSUME(Address).image;
        },
      },
    ];
    const portOption = () => this.OR(portOptions);
    this.portEntry = this.RULE("portEntry", () => {
      const port = Number(this.CONSUME(Integer).image);
      const protocol = this.meaning(this.CONSUME(Protocol), Protocol);
      const value = (this.value = { port, protocol, jobName: this.CONSUME(Word).image.toUpperCase() });
      this.MANY(portOption);
      return { keyword: "", value, children: NONE };
    });

    this.home = this.RULE("home", () => {
      const children = [];
      this.CONSUME(Home);
      this.MANY(() => {
        const address = this.CONSUME(Address).image;
        const link = this.CONSUME(Word).image.toUpperCase();
        children.push({ keyword: "", value: { address, link }, children: NONE });
      });
      return { keyword: "HOME", value: {}, children };
    });

    const substatements = [
      { ALT: () => this.SUBRULE(this.vipaDefine) },
      { ALT: () => this.SUBRULE(this.vipaBackup) },
      { ALT: () => this.SUBRULE(this.vipaDistribute) },
    ];
    this.vipaDynamic = this.RULE("vipaDynamic", () => {
      const children = [];
      this.CONSUME(VipaDynamic);
      this.MANY(() => children.push(this.OR(substatements)));
      this.CONSUME(EndVipaDynamic);
      return { keyword: "VIPADYNAMIC", value: {}, children };
    });
    this.vipaDefine = this.RULE("vipaDefine", () => {
      const value = {};
      this.CONSUME(VipaDefine);
      this.OPTION(() => {
        value.moveable = this.SUBRULE(this.moveable);
      });
      value.mask = this.CONSUME(Address).image;
      value.addresses = this.SUBRULE(this.addresses);
      return { keyword: "VIPADEFINE", value, children: NONE };
    });
    this.vipaBackup = this.RULE("vipaBackup", () => {
      const value = {};
      this.CONSUME(VipaBackup);
      this.OPTION(() => {
        value.rank = Number(this.CONSUME(Integer).image);
      });
      this.OPTION1(() => {
        value.moveable = this.SUBRULE(this.moveable);
        value.mask = this.CONSUME(Address).image;
      });
      value.addresses = this.SUBRULE(this.addresses);
      return { keyword: "VIPABACKUP", value, children: NONE };
    });
    this.moveable = this.RULE("moveable", () => {
      this.CONSUME(Moveable);
      return this.OPTION(() => this.meaning(this.CONSUME(Move), Move)) ?? "IMMEDIATE";
    });
    this.addresses = this.RULE("addresses", () => {
      const addresses = [];
      this.AT_LEAST_ONE(() => addresses.push(this.CONSUME(Address).image));
      return addresses;
    });

    const distributeOperands = [
      { ALT: () => this.flag(DistributeFlag) },
      { ALT: () => this.number(this.CONSUME(DistributeNumber), DistributeNumber, this.CONSUME(Integer)) },
      {
        ALT: () => {
          this.CONSUME(DistMethod);
          this.value.method = this.meaning(this.CONSUME(Method), Method);
        },
      },
    ];
    const distributeOperand = () => this.OR(distributeOperands);
    const destinations = [
      {
        ALT: () => {
          this.CONSUME(All);
          return { all: true };
        },
      },
      {
        ALT: () => {
          const targets = [];
          this.AT_LEAST_ONE1(() => targets.push({ address: this.CONSUME2(Address).image }));
          return { targets };
        },
      },
    ];
    this.vipaDistribute = this.RULE("vipaDistribute", () => {
      const value = (this.value = {});
      this.CONSUME(VipaDistribute);
      this.MANY(distributeOperand);
      value.dvipa = this.CONSUME1(Address).image;
      this.OPTION(() => {
        this.CONSUME(Port);
        const ports = (value.ports = []);
        this.AT_LEAST_ONE(() => ports.push(Number(this.CONSUME1(Integer).image)));
      });
      this.CONSUME(DestIp);
      value.destinations = this.OR1(destinations);
      return { keyword: "VIPADISTRIBUTE", value, children: NONE };
    });
    this.performSelfAnalysis();
  }

  /** What a keyword stands for; while the parser records its grammar there is none. */
  meaning({ tokenType }, category) {
    return this.RECORDING_PHASE ? NONE : tokenType.meaning.get(category);
  }

  flag(category) {
    const [property, value] = this.meaning(this.CONSUME(category), category);
    this.value[property] = value;
  }

  /** 128K is 131072. */
  number(keyword, category, { tokenType, image }) {
    const property = this.meaning(keyword, category);
    this.value[property] = tokenType === Bytes ? parseInt(image, 10) * 1024 : Number(image);
  }
}

/** The reader; `validate` has chevrotain look for faults in the grammar first, which takes time and changes nothing else. */
export function reader({ validate }) {
  const skipValidations = !validate;
  const lexer = new Lexer(tokens, { positionTracking: "onlyOffset", ensureOptimizations: true, skipValidations });
  const parser = new ProfileParser({ skipValidations });
  return (text) => {
    const { tokens: input, errors } = lexer.tokenize(text);
    parser.input = input;
    const statements = parser.document();
    const [error] = [...errors, ...parser.errors];
    if (error !== undefined) throw new Error(error.message);
    return statements;
  };
}

export const parse = reader({ validate: false });
