/**
 * The server's reading of a Camunda Form: what may be submitted, judged by the same file the
 * browser renders. Knows schemas and values, never cases or people.
 */
@NullMarked
package org.lianxin.workflow.form;

import org.jspecify.annotations.NullMarked;
