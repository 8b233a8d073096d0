package org.lianxin.workflow.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Role;

/**
 * A task the engine has just created.
 *
 * @param assignedUnit the unit whose department handling it belongs to, where the task's marks ask
 *     for it; null elsewhere
 */
record OpenedTask(
    String id,
    String caseNo,
    String task,
    String name,
    String deployment,
    List<Role> roles,
    Marks marks,
    @Nullable String assignedUnit) {}
