//! The screens: pure functions from the flow's state and the policy's texts to drawing operations.
//!
//! A folder a screen; what screens share is in `parts`. Nothing here decides, reads a clock or touches a document.
//! The first layer is rendered by the same view at build time, so it is data when it reaches the page.
pub mod drawing;
