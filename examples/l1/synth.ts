import { App } from "cdkplex";
import { statements } from "./sysplex";

const app = new App();
statements(app);
app.synth();
