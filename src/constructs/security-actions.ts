import { createHash } from "node:crypto";
import { ipDataOffer, ipDynVpnAction, keyExchangeAction, keyExchangeOffer } from "../documents/ipsec";
import type { DataOffer } from "./data-offer";
import type { KeyExchange, KeyExchangeOfferProps } from "./key-exchange";
import type { Security } from "./security";

export type ActionStatement = ReturnType<typeof ipDynVpnAction> | ReturnType<typeof keyExchangeAction>;

/**
 * How securities protect data and exchange keys. Those that do it alike share an action, whose name tells what is in it, so
 * that it is the same in every policy: `DVPN_AES_GCM_16_256_3f2a91`.
 */
export class SecurityActions {
  private readonly byContent = new Map<string, ActionStatement>();
  private readonly byExchange = new Map<KeyExchange, ActionStatement>();

  /** How data is protected. */
  vpn({ offers, props: { vpnLife = 1440 } }: Security): ActionStatement {
    const { algorithm, keyLength } = offers[0]!.encryption;
    return this.shared(`DVPN_${algorithm}_${keyLength}`, [vpnLife, offers], (name) =>
      ipDynVpnAction(
        { name, initiation: "Either", vpnLife, initiateWithPfs: "Group19", acceptablePfs: ["Group19"] },
        offers.map(dataOffer),
      ),
    );
  }

  /** How keys are exchanged. */
  exchange({ props: { ike } }: Security): ActionStatement {
    let action = this.byExchange.get(ike);
    if (action !== undefined) return action;
    const { authentication, offers = [{}], allowNat = false, reauthInterval = 0 } = ike.props;
    action = this.shared(`KEA_${authentication.method}`, [offers, allowNat, reauthInterval], (name) =>
      keyExchangeAction(
        { name, howToInitiate: "IKEv2", howToAuthMe: authentication.method, allowNat, reauthInterval },
        offers.map(exchangeOffer),
      ),
    );
    this.byExchange.set(ike, action);
    return action;
  }

  private shared(
    purpose: string,
    content: readonly unknown[],
    make: (name: string) => ActionStatement,
  ): ActionStatement {
    const text = JSON.stringify([purpose, content]);
    let action = this.byContent.get(text);
    if (action === undefined) {
      const hash = createHash("sha256").update(text).digest("hex").slice(0, 6);
      action = make(`${purpose.replaceAll("-", "_")}_${hash}`);
      this.byContent.set(text, action);
    }
    return action;
  }
}

function dataOffer({ encryption, integrity, props }: DataOffer) {
  return ipDataOffer({
    howToEncap: props.encapsulation ?? "Tunnel",
    howToEncrypt: encryption,
    howToAuth: { protocol: "ESP", algorithm: integrity },
    refreshLifetimeProposed: props.lifetime ?? 240,
    refreshLifetimeAccepted: { minimum: 120, maximum: 480 },
  });
}

function exchangeOffer(props: KeyExchangeOfferProps) {
  const lifetime = props.lifetime ?? 480;
  return keyExchangeOffer({
    howToEncrypt: { algorithm: props.encryption ?? "AES_CBC", keyLength: props.keyLength ?? 256 },
    howToVerifyMsgs: props.integrity ?? "HMAC_SHA2_256_128",
    pseudoRandomFunction: props.pseudoRandomFunction ?? "HMAC_SHA2_256",
    dhGroup: `Group${props.diffieHellmanGroup ?? 19}`,
    refreshLifetimeProposed: lifetime,
    refreshLifetimeAccepted: { minimum: Math.min(240, lifetime), maximum: Math.max(1440, lifetime) },
  });
}
