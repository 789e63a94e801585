import { running } from "../../plex";
import { screen } from "../screen";

describe("D TCPIP,,HELP", () => {
  test("GIVEN an option WHEN help on it is asked for THEN the forms of the commands are there", () => {
    expect(screen(running(), "D TCPIP,,HELP,vcrt")).toBe(`
EZZ0371I D...(NETSTAT|HELP|SYSPLEX) V...(OBEYFILE|SYNTAXCHECK|START|STOP|SYSPLEX)
D TCPIP,[stack],NETSTAT,VCRT[,DETAIL][,IPADDR=address][,PORT=port][,MAX=max]
`);
  });
});
