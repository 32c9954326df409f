// An OpenID Connect issuer on 127.0.0.1 for tests: prints its address, and ends when its input does.
// Its clients get a JWT by client_credentials for the resource that they name, with the roles that stand with them here.
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const client = (id, claims) => ({
  client_id: id, client_secret: 'for-tests-only', grant_types: ['client_credentials'], redirect_uris: [], response_types: [], claims,
});
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const server = createServer();

server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [
      client('audit-desk', { ledger_roles: ['auditor@0141', 'reviewer@0141'] }),
      client('policy-desk', { roles: ['policy', 'editor'], municipalities: ['0141', '0150'] }),
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'test' }] },
    extraClientMetadata: { properties: ['claims'] },
    extraTokenClaims: (context) => context.oidc.client.claims,
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_, resource) => ({
          scope: '', audience: resource, accessTokenFormat: 'jwt', accessTokenTTL: 300, jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
  });
  server.on('request', provider.callback());
  console.log(issuer);
});

process.stdin.resume().on('end', () => process.exit(0));
