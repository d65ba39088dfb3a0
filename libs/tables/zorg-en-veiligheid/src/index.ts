export { ZorgEnVeiligheidModule } from './zorg-en-veiligheid.module.js';
