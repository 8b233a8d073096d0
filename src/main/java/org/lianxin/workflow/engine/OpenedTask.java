package org.lianxin.workflow.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxin.access.Role;

/**
 * A task the engine has just created.
 *
 * @param due rules of the policy pack by which it is due
 * @param assignedUnit the unit whose department handling it belongs to, where the task's marks ask
 *     for it; null elsewhere
 */
public record OpenedTask(
    String id,
    String caseNo,
    String task,
    String name,
    String deployment,
    String processInstance,
    List<Role> roles,
    List<String> due,
    @Nullable String assignedUnit) {}
