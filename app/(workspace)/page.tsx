import { requestContext } from '@/lib/web/context';

export const metadata = { title: 'Beranda' };

export default async function HomePage() {
  const ctx = await requestContext();
  return <h1>Selamat datang, {ctx.actor.name}</h1>;
}
