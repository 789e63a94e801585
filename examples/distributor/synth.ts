import { App } from "cdkplex";
import { distributor } from "./sysplex";

const app = new App();
distributor(app);
app.synth();
