package org.lianxin.workflow;

import java.util.List;
import org.lianxin.petition.CaseState;
import org.lianxin.petition.OpenWork;

/**
 * What a change of a work item led to.
 *
 * @param workItems the open items of the case, the next ones among them
 */
public record Completion(
    String caseNo, CaseState state, String stateName, List<OpenWork.Item> workItems) {}
