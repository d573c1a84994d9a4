// The messenger's own storage, one name for each class that its policy declares. The page never asks whether it may:
// undecided writes stay in memory, refused ones go nowhere, and the page works either way.
(function () {
  function keep(name, value) { try { localStorage.setItem(name, value); } catch (error) { /* a page without storage works too */ } }
  function kept(name) { try { return localStorage.getItem(name); } catch (error) { return null; } }

  document.cookie = 'lx_session=demo; path=/; max-age=604800; SameSite=Lax';
  keep('lx_session', 'demo');
  keep('lx_form_account', '138****0301');
  keep('lx_stat_opens', String(Number(kept('lx_stat_opens')) + 1));
  keep('lx_safe_device', 'this one');
})();
