package dev.escalation.serve.keys;

/**
 * A key as it is kept: its secret part is not.
 *
 * @param name for people
 * @param id the part of the key by which it is found, no secret
 * @param sha256 of the whole key, 64 hex digits
 * @param created ISO 8601
 */
public record ApiKey(String name, String id, String sha256, String created) {}
