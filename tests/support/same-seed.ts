import fc from 'fast-check';

/** Every run draws the same cases, so that a failure belongs to a change; a new seed looks for new ones. */
fc.configureGlobal({ seed: 20261122 });
