/** Cases on random ways, and what must hold after every step whatever the way. */
package org.lianxin.walk;
