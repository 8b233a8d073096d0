/**
 * Faults on purpose, one for each rule of the architecture: a rule that lets its fault pass guards
 * nothing. Nothing here is ever run.
 */
package org.lianxin.planted;
