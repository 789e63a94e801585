import { App } from "cdkplex";
import { takeover } from "./sysplex";

const app = new App();
takeover(app);
app.synth();
