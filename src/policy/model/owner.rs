//! Whose hosts a wildcard means: one owner's, or everybody's under a registry or a hosting service.
//!
//! The whole Public Suffix List would make the command line three times as large. These are its usual cases: a bare top-level
//! domain, the second level that country registries sell under, and the services under which anybody gets a subdomain.

/// Second levels under a country's two letters that names are sold under.
const SECOND_LEVELS: &[&str] = &[
    "ac", "asn", "co", "com", "edu", "firm", "gen", "go", "gob", "gouv", "gov", "govt", "gub", "id", "ind", "info",
    "ltd", "mil", "ne", "net", "nom", "or", "org", "plc", "sch", "web",
];

/// Provinces, under `cn`.
const PROVINCES: &[&str] = &[
    "ah", "bj", "cq", "fj", "gd", "gs", "gx", "gz", "ha", "hb", "he", "hi", "hk", "hl", "hn", "jl", "js", "jx", "ln",
    "mo", "nm", "nx", "qh", "sc", "sd", "sh", "sn", "sx", "tj", "tw", "xj", "xz", "yn", "zj",
];

/// Services under which anybody gets a subdomain.
const SERVICES: &[&str] = &[
    "amazonaws.com",
    "aliyuncs.com",
    "appspot.com",
    "azureedge.net",
    "azurewebsites.net",
    "bcebos.com",
    "blogspot.com",
    "cloudfront.net",
    "deno.dev",
    "firebaseapp.com",
    "fly.dev",
    "gitee.io",
    "github.io",
    "gitlab.io",
    "glitch.me",
    "herokuapp.com",
    "myhuaweicloud.com",
    "myqcloud.com",
    "netlify.app",
    "ngrok-free.app",
    "ngrok.io",
    "onrender.com",
    "pages.dev",
    "qiniucs.com",
    "r2.dev",
    "surge.sh",
    "tcloudbaseapp.com",
    "trycloudflare.com",
    "vercel.app",
    "web.app",
    "windows.net",
    "workers.dev",
];

/// Whether the subdomains of a name belong to many owners.
pub fn many_owners(name: &str) -> bool {
    let mut labels = name.rsplit('.');
    let (top, second, more) = (labels.next().unwrap_or_default(), labels.next(), labels.next());
    let Some(second) = second else { return true };
    let country = top.len() == 2 && top.bytes().all(|byte| byte.is_ascii_lowercase());
    let sold = country && (SECOND_LEVELS.contains(&second) || top == "cn" && PROVINCES.contains(&second));
    more.is_none() && sold || SERVICES.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::many_owners;

    #[test]
    fn a_registry_and_a_hosting_service_have_many_owners_and_a_company_is_one() {
        for name in ["com", "cn", "localhost", "com.cn", "bj.cn", "co.uk", "com.au", "github.io", "pages.dev"] {
            assert!(many_owners(name), "{name}");
        }
        for name in ["example.com", "baidu.com", "qq.com", "example.com.cn", "x.com", "me.github.io", "baidu.localhost"]
        {
            assert!(!many_owners(name), "{name}");
        }
    }
}
