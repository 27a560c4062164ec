/** What tickets are about: groups of similar texts, named by their own words. */
package dev.escalation.text.topics;
