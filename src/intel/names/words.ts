/**
 * Words that say nothing of what a package does and much of how it wants to be seen: nobody needs an "official" package
 * beside the one that is meant.
 */
export const claims: ReadonlySet<string> = new Set(
  `official officially oficial officiel officielle offiziell ufficiale original genuine real true authentic verified trusted legit secure secured safe protected
fix fixed fixes hotfix bugfix patch patched update updated updates updater upgrade upgraded latest newest new newer
pro premium plus ultimate ultra improved improvement better advanced professional enterprise deluxe
cracked crack unlocked nulled complete unified
unofficial fork forked clone copy mirror reloaded reborn revived remastered redux again
stable release final nightly lts`
    .trim()
    .split(/\s+/),
);

/** Words that honest packages hardly put beside the name of another one, for they say nothing. */
export const blanks: ReadonlySet<string> = new Set(
  `lite light mini micro nano tiny simple easy fast faster super hyper turbo max mega my the our 
extended extension plugin plugins addon addons main basic
dev developer beta alpha preview rc prod production one go up now hub pack all full set suite
 provider installer setup manager internal external private global local online live
extra extras community open opensource oss legacy classic old backup temp tmp alt alternative replacement
compat compatible support org com inc corp team java `
    .trim()
    .split(/\s+/),
);

/** Words of the platform that honest packages carry as well, and that name no thing of their own. */
export const fillers: ReadonlySet<string> = new Set(
  `net dotnet netcore netfx csharp cs dot nuget nupkg package packages pkg lib libs library libraries dll sdk
api apis app wrapper helper helpers util utils utility utilities toolkit kit
v2 v3 v4 v5 v6 v7 v8 v9 v10 ex ext ng core client
fsharp vb node nodejs js py python java go ruby php npm`
    .trim()
    .split(/\s+/),
);

/** Those that are often a part of their own, of packages that belong together. */
export const ownParts: ReadonlySet<string> = new Set(
  `core client fsharp vb node nodejs js py python java go ruby php npm`.split(' '),
);

/** Claims to be the one of the maker. */
export const officialWords: ReadonlySet<string> = new Set(
  `official officially oficial officiel officielle offiziell ufficiale original genuine authentic verified`.split(
    ' ',
  ),
);

export const isEmptyWord = (word: string): boolean =>
  claims.has(word) || blanks.has(word) || fillers.has(word) || /^v?\p{N}{1,4}$/u.test(word);

/** Names of firms and services that thieves are fond of: what handles money, keys and accounts. */
export const brands: readonly string[] =
  `microsoft google amazon aws github gitlab azure apple oracle salesforce sap intuit quickbooks xero
paypal stripe braintree adyen klarna mollie payoneer skrill alipay wechatpay paytm razorpay payu worldpay checkoutcom venmo
cashapp square mercadopago pagseguro picpay pagarme cielo efi pix nubank itau bradesco santander sicoob caixa
visa mastercard amex revolut monzo wise hsbc barclays citibank jpmorgan wellsfargo deutschebank sberbank tinkoff tbank alfabank
coinbase binance kraken kucoin bybit bitfinex bitget okx huobi htx gateio mexc gemini bitstamp bitmex deribit uphold
metamask trezor ledger exodus electrum phantom walletconnect trustwallet
nethereum uniswap opensea tether
discord telegram whatsapp instagram facebook twitter tiktok spotify netflix roblox steam
openai chatgpt anthropic claude docker kubernetes cloudflare datadog okta auth0 lastpass bitwarden onepassword
newtonsoft serilog automapper entityframework swashbuckle`
    .trim()
    .split(/\s+/);

/** Those that seem to vouch for whatever stands behind their name. */
export const greatMakers: ReadonlySet<string> = new Set(
  `microsoft google amazon aws apple oracle ibm intel nvidia meta facebook github gitlab jetbrains redhat hashicorp
stackoverflow netflix cloudflare adobe vmware atlassian elastic docker`
    .trim()
    .split(/\s+/),
);

/** What such packages are said to be about. */
export const riskWords: ReadonlySet<string> = new Set(
  `wallet wallets bank banking credential credentials secret secrets password passwords token tokens login
authenticator payment payments pay seed mnemonic keystore vault key keys private privatekey signer account accounts
license activation`
    .trim()
    .split(/\s+/),
);
