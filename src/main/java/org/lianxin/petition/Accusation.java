package org.lianxin.petition;

import java.util.List;

/** What a sealed file holds of the matter itself: everything that its register line does not. */
record Accusation(Matter matter, List<String> requests, List<Party> parties) {}
