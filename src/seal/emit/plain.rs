//! Static hosting: `_headers`, which cannot look at a cookie.

use super::{File, Sets};
use crate::Fault;

/// The file; a host may take lines of at most `longest` bytes.
pub fn file(sets: &Sets, longest: Option<usize>) -> Result<File, Fault> {
    let mut text = format!(
        "# {}\n\
         # This file cannot choose by a cookie, so it sends the open set. The closed one would stay when a person says yes, and\n\
         # nothing that was given could ever load. Until then the page is neutral and the guard holds; what these headers do not\n\
         # rule out is that code of the page's own reaches a declared host by a way that the guard does not see. A host that runs\n\
         # code for each answer can pick the set by the cookie `menshen`: see docs/sealing.md.\n\
         # There is no Clear-Site-Data here: any site could make a browser ask for it.\n\
         /*\n",
        sets.about
    );
    for header in &sets.open {
        let most = longest.map_or(usize::MAX, |most| most.saturating_sub(header.name.len() + 4));
        let values = match header.name {
            // Lines of one name are put together, and a list of policies is obeyed as a whole.
            "Content-Security-Policy" if header.value.len() > most => sets.policy.split(most),
            _ => vec![header.value.clone()],
        };
        for value in values {
            if value.len() > most {
                return Err(Fault::Long(header.name, value.len(), most));
            }
            text.push_str(&format!("  {}: {value}\n", header.name));
        }
    }
    Ok(File { name: "_headers", text })
}
