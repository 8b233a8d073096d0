package org.lianxin.statistics.ledger;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much leaves in one file.
 *
 * @param maxRows rows of one exported ledger (domain.md §8.5: exports have a row limit)
 */
@ConfigurationProperties("lianxin.ledgers")
record LedgerSettings(@DefaultValue("200000") int maxRows) {}
