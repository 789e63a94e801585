import { arg, many, option, param, required } from "../../language/grammar";
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
        entries: required(
          many(
            {
              port: arg(oneOf(word("UNRSV"), port), "Port"),
              protocol: arg(word("TCP", "UDP"), "TCP or UDP"),
              jobName: arg(jobName, "Job name of the entry"),
            },
            "entries of PORT to delete",
          ),
        ),
      },
      "Reserved ports to delete.",
    ),
    portRange: option(
      "PORTRange",
      {
        entries: required(
          many(
            {
              firstPort: arg(port, "First port"),
              ports: arg(int(1, 65535), "Number of ports"),
              protocol: arg(word("TCP", "UDP"), "TCP or UDP"),
              jobName: arg(jobName, "Job name of the entry"),
            },
            "entries of PORTRANGE to delete",
          ),
        ),
      },
      "Reserved port ranges to delete.",
    ),
  },
  {
    check: function* (value) {
      if (Object.values(value).every((target) => target === undefined)) {
        yield {
          message: "DELETE does not say what to delete.",
          fix: "Name a DEVICE, a LINK, or entries of PORT or PORTRANGE.",
        };
      }
    },
  },
);
export type Deletion = Infer<typeof deletion>;
