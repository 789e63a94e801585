import { arg, many, option, param } from "../../language/grammar";
import { statement, type Infer } from "../../language/statement";
import { int, oneOf, word } from "../../language/values";
import { interfaceName, jobName, port } from "./values";

/** DELETE: removes devices, links and reserved ports. */
export const deletion = statement(
  "DELete",
  { title: "Delete definitions", source: "IP Configuration Reference, DELETE statement", obeyfile: "yes" },
  {
    device: param("DEVice", interfaceName, "Device to delete."),
    link: param("LINK", interfaceName, "Link to delete."),
    port: option(
      "PORT",
      {
        entries: many(
          {
            port: arg(oneOf(word("UNRSV"), port), "Port"),
            protocol: arg(word("TCP", "UDP"), "TCP or UDP"),
            jobName: arg(jobName, "Job name of the entry"),
          },
          "Entries of PORT to delete",
        ),
      },
      "Reserved ports to delete.",
    ),
    portRange: option(
      "PORTRange",
      {
        entries: many(
          {
            firstPort: arg(port, "First port"),
            ports: arg(int(1, 65535), "Number of ports"),
            protocol: arg(word("TCP", "UDP"), "TCP or UDP"),
            jobName: arg(jobName, "Job name of the entry"),
          },
          "Entries of PORTRANGE to delete",
        ),
      },
      "Reserved port ranges to delete.",
    ),
  },
);
export type Deletion = Infer<typeof deletion>;
