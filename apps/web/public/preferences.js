// Runs before the first paint, so that a chosen theme does not flash. Holds no personal data.
(function () {
  var root = document.documentElement;
  try {
    var chosen = JSON.parse(localStorage.getItem('casustafel.preferences') || '{}');
    if (chosen.theme) root.dataset.theme = chosen.theme;
    if (chosen.density) root.dataset.density = chosen.density;
    if (chosen.language) root.lang = chosen.language;
  } catch {
    // Blocked or damaged storage: the defaults hold.
  }
})();
