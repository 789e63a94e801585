# shellcheck shell=bash
# Sourced by ./up, or by you (`. scripts/env.sh`) before working with the Pulumi CLI by hand.
#
# Gives a Pulumi environment that needs no account, no login and no network: the CLI of scripts/pulumi-cli.mjs, and the
# stack `dev` with its state in .cdkplex/ of this checkout, under the empty passphrase. These are defaults: what you have
# set wins. With a PULUMI_BACKEND_URL of your own, Pulumi's home and passphrase stay yours as well.

cdkplex_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cdkplex_bin=$("$cdkplex_root/scripts/pulumi-cli.mjs") || return
export PATH="$cdkplex_bin:$PATH"
export PULUMI_SKIP_UPDATE_CHECK=${PULUMI_SKIP_UPDATE_CHECK:-true}
export PULUMI_STACK=${PULUMI_STACK:-dev}

if [ -z "${PULUMI_BACKEND_URL:-}" ]; then
  mkdir -p "$cdkplex_root/.cdkplex/state"
  export PULUMI_BACKEND_URL="file://$cdkplex_root/.cdkplex/state"
  export PULUMI_HOME=${PULUMI_HOME:-$cdkplex_root/.cdkplex/pulumi}
  if [ -z "${PULUMI_CONFIG_PASSPHRASE_FILE:-}" ]; then
    export PULUMI_CONFIG_PASSPHRASE=${PULUMI_CONFIG_PASSPHRASE:-}
  fi
fi
