package org.atalaya.normalize.numbers;

/**
 * A number where it stands.
 *
 * @param value the number itself
 * @param end the token after it
 */
public record ReadNumber(long value, int end) {}
