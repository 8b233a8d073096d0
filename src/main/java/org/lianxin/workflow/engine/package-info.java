/** How the engine is set up, what is deployed into it, and what it tells us while it runs. */
@NullMarked
package org.lianxin.workflow.engine;

import org.jspecify.annotations.NullMarked;
