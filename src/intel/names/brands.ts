/**
 * Names of firms and services that thieves are fond of: what handles money, keys and accounts. Banks are those that the
 * Financial Stability Board calls systemically important and the largest ones of countries where such thefts were told;
 * payments, exchanges, wallets and currencies are those that reports of stolen keys name, and the largest besides; the
 * rest holds identities and secrets of firms.
 */
const keepers = `paypal stripe braintree adyen klarna mollie payoneer skrill neteller alipay wechatpay wechat unionpay paytm phonepe razorpay payu
worldpay checkoutcom venmo zelle cashapp square affirm afterpay plaid wise transferwise westernunion moneygram remitly
googlepay applepay amazonpay samsungpay yandexpay qiwi yoomoney webmoney fiserv globalpayments nexi worldline
mercadopago pagseguro pagbank picpay pagarme cielo stone efi nubank itau bradesco santander sicoob sicredi caixa bancodobrasil
visa mastercard amex americanexpress discovercard revolut monzo starling n26 chime
chase jpmorgan goldmansachs morganstanley bankofamerica wellsfargo citibank citigroup capitalone usbank pncbank schwab fidelity
hsbc barclays lloyds natwest rbs standardchartered bbva caixabank unicredit intesasanpaolo deutschebank commerzbank sparkasse
ingbank rabobank abnamro bnpparibas societegenerale creditagricole ubs creditsuisse nordea danskebank swedbank handelsbanken
scotiabank royalbank tdbank icici hdfc sbibank axisbank icbc mufg mizuho nomura dbsbank
sberbank sber tinkoff tbank alfabank vtb gazprombank privatbank monobank
coinbase binance kraken kucoin bybit bitfinex bitget okx okex huobi htx gateio mexc gemini bitstamp bitmex deribit uphold cryptocom
bitpanda bithumb upbit coincheck bitflyer poloniex coinex phemex cexio robinhood etoro blockfi celsius
metamask trezor ledger exodus electrum phantom walletconnect trustwallet safepal keplr coinomi wasabi tonkeeper myetherwallet rabby
bitcoin ethereum solana monero ripple cardano tron litecoin dogecoin polkadot avalanche stellar tezos algorand zcash
nethereum uniswap pancakeswap sushiswap aave opensea tether chainlink ethers web3
okta auth0 onelogin pingidentity duosecurity cyberark forgerock keycloak entra azuread activedirectory yubico yubikey thales
lastpass bitwarden onepassword 1password dashlane keepass keeper hashicorp nordvpn`;

/** Those that keep money, keys or identities themselves. */
export const keeperBrands: readonly string[] = keepers.split(/\s+/);

export const brands: readonly string[] =
  `microsoft google amazon aws github gitlab bitbucket azure gcp apple icloud oracle salesforce sap intuit quickbooks xero workday servicenow
office365 outlook onedrive sharepoint gmail dropbox zoom slack teams snowflake databricks mongodb shopify ebay aliexpress alibaba
magento woocommerce bigcommerce uber airbnb booking yandex vkontakte baidu tencent
${keepers}
discord telegram whatsapp signal instagram facebook twitter linkedin snapchat tiktok spotify netflix roblox steam epicgames minecraft fortnite twitch
openai chatgpt anthropic claude mistral huggingface docker kubernetes cloudflare datadog heroku vercel netlify digitalocean terraform jenkins
newtonsoft serilog automapper entityframework swashbuckle`
    .trim()
    .split(/\s+/);

/** What such packages are said to be about, in the languages in which they were seen. */
export const riskWords: ReadonlySet<string> = new Set(
  `wallet wallets walletsdk bank banks banking openbanking psd2 acquiring
credential credentials creds secret secrets password passwords passwd token tokens login logins signin logon sso cookie cookies session sessions
authenticator otp totp mfa 2fa seed seedphrase mnemonic recovery keystore keychain vault vaults key keys private privatekey signer
account accounts identity payment payments paymentsdk pay payout payouts transfer transfers remittance pix
swap staking airdrop faucet withdraw deposit
license activation grabber stealer checker
pagos pago pagamento pagamentos boleto carteira billetera paiement zahlung banco banque oplata koshelek`
    .trim()
    .split(/\s+/),
);

/** What handles money is called so anyway. */
export const aboutMoney: ReadonlySet<string> = new Set(
  'exchange exchanges trading checkout invoice billing crypto finance financial'.split(' '),
);

/** What no maker has a package for, and what was found in packages that steal. */
export const theftWords: ReadonlySet<string> = new Set(
  `credential credentials creds secret secrets password passwords passwd seed seedphrase mnemonic privatekey cookie cookies
dump dumper exporter extractor backup`
    .trim()
    .split(/\s+/),
);

/** What nobody calls an honest package. */
export const toolsOfThieves: ReadonlySet<string> = new Set(
  'grabber stealer cracker keylogger'.split(' '),
);
