/** A room that says it knows nobody. */
@ApplicationModule(allowedDependencies = {})
package org.chancery.testing.reaching.far;

import org.springframework.modulith.ApplicationModule;
