"use strict";
/** Ends a sample: its figures and the peak memory of the process, as JSON on one line. */
function report(figures) {
  console.log(JSON.stringify({ ...figures, mebibytes: process.resourceUsage().maxRSS / 1024 }));
}

module.exports = { report };
